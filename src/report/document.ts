/**
 * The parts of an official document by Nghị định 30/2020/NĐ-CP: its content, without any layout. asHtml.ts and
 * asDocx.ts render it. They do not change texts: what the decree requires in capitals is given in capitals, and a line
 * break in a text is a line break on paper.
 */

/** A column of the annex's table. */
export interface AnnexColumn {
  readonly label: string;
  readonly align: 'left' | 'center' | 'right';
  /** The relative width; a column's share of the table is its width ÷ the sum of all widths. */
  readonly width: number;
}

/** The annex: a title and a table. */
export interface Annex {
  /** "PHỤ LỤC" */
  readonly heading: string;
  /** "Kết quả theo huyện, thị xã, thành phố" */
  readonly title: string;
  /** "(Kèm theo Báo cáo số …)" */
  readonly reference: string;
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, in bold. */
  readonly total: readonly string[];
  /** Below the table; '' for none. */
  readonly note: string;
}

/** A paragraph of the body. A list item is given without its dash. */
export type BodyPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string };

/** The document. All texts are plain, and may contain any characters that people typed. */
export interface OfficialDocument {
  readonly language: 'vi' | 'en';
  /**
   * The issuing office's superior: "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH"; and the office itself, in bold with a line below.
   */
  readonly superior: string;
  readonly office: string;
  /** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"; and "Độc lập - Tự do - Hạnh phúc" with a line below. */
  readonly nation: string;
  readonly motto: string;
  /** "Số:          /BC-…": left for the office to fill in. */
  readonly number: string;
  /** "Thái Bình, ngày 18 tháng 8 năm 2020", in italics. */
  readonly placeAndDate: string;
  /** "BÁO CÁO" */
  readonly type: string;
  /** "Kết quả tiêm vắc xin ngày 18 tháng 8 năm 2020", in bold with a line below. */
  readonly subject: string;
  /** "Kính gửi: Ủy ban nhân dân tỉnh Thái Bình" */
  readonly addressee: string;
  readonly body: readonly BodyPart[];
  /** "Nơi nhận:" and its lines, without their dashes: "Như trên;". */
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
  /** "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ": above the room left for the signature; and "Họ và tên" below it. */
  readonly signatory: string;
  readonly signatureHint: string;
  readonly annex: Annex;
}

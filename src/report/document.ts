/**
 * An official document by Nghị định 30/2020/NĐ-CP, as its parts: what is said, without a word of how a page or a Word
 * file draws it. asHtml.ts and asDocx.ts draw the same parts alike: texts as they are, so that what the decree wants in
 * capitals is given in capitals, and a line break in a text is one on paper.
 */

/** A cell of the annex's table. */
export interface AnnexColumn {
  readonly label: string;
  readonly align: 'left' | 'center' | 'right';
  /** Its part of the table's width; the columns' parts are added up. */
  readonly width: number;
}

/** The annex: a table under a title. */
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

/** A part of the body. An item is given without its dash. */
export type BodyPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string };

/** The document. Every text is plain and may hold anything that people typed. */
export interface OfficialDocument {
  readonly language: 'vi' | 'en';
  /** The issuing office's superior: "ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH"; and the office itself, in bold with a line below. */
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

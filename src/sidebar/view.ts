/**
 * The data that the server sends to the sidebar "Tình hình nộp báo cáo": texts and figures ready to be shown, in the
 * user's language. The page only arranges them.
 */

/** The state of a district's report; each has its own look and text. */
export type DistrictState = 'onTime' | 'late' | 'unknownTime' | 'open' | 'exempt';

/** One district's entry. */
export interface DistrictView {
  readonly code: string;
  readonly name: string;
  readonly state: DistrictState;
  /** "Đủ, đúng hạn" */
  readonly stateWords: string;
  /** Communes that reported, and that have to; the bar shows their ratio, and is left out if none have to. */
  readonly reported: number;
  readonly expected: number;
  /** "10/11 xã, phường, thị trấn" */
  readonly progressWords: string;
  /** "Đạt 16,53%" */
  readonly coverageWords: string;
  /** The telephone number as typed in the register; '' for none. */
  readonly telephone: string;
  /** "Chưa báo cáo: Lạc Đạo, Chỉ Đạo"; '' if none are missing. */
  readonly missingWords: string;
  /** Whether the district has a tab that can be opened. */
  readonly hasTab: boolean;
}

/** The texts that the page needs even without data. */
export interface FrameWords {
  readonly title: string;
  readonly refresh: string;
  readonly refreshing: string;
  /** Shown when a refresh has finished. */
  readonly refreshed: string;
  /** Shown when the server did not answer. */
  readonly failed: string;
}

/** The sidebar's texts that belong to no district. */
export interface StatusWords extends FrameWords {
  /** "Lúc 14 giờ 45 phút ngày 18/8/2020" */
  readonly asOf: string;
  /** "207.062 người đã tiêm vắc xin trên 1.252.731 dân, chiếm 16,53% dân số." */
  readonly headline: string;
  /** "8/10 huyện đủ" */
  readonly summary: string;
  /** The label of the checkbox that shows only incomplete districts. */
  readonly onlyLate: string;
  /** Shown when the filter leaves no district. */
  readonly nobodyLate: string;
  /** "Mở tab": the button's visible text; the district's name is added for screen readers. */
  readonly openTab: string;
  /** "Gọi": before a telephone number. */
  readonly telephone: string;
}

/** Everything that the page shows. */
export interface StatusView {
  readonly language: 'vi' | 'en';
  readonly words: StatusWords;
  readonly districts: readonly DistrictView[];
}

/** An answer without data: a sentence that says what to do, and the texts of the page around it. */
export interface StatusProblem {
  readonly language: 'vi' | 'en';
  readonly words: FrameWords;
  readonly problem: string;
}

/** The result of `readStatus`, also inserted into the page. */
export type StatusAnswer = { readonly view: StatusView } | StatusProblem;

/** The result of `openTab`: null if the tab was opened, otherwise a sentence that says why not. */
export type OpenTabAnswer = { readonly problem: string } | null;

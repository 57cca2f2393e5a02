/**
 * What the server hands to the sidebar "Tình hình nộp báo cáo": words and figures that are ready to be shown, in the
 * language of whoever opened it. The page adds nothing of its own but their arrangement.
 */

/** How a district's report stands; each state has a look and words of its own. */
export type DistrictState = 'onTime' | 'late' | 'open' | 'exempt';

/** One district's entry. */
export interface DistrictView {
  readonly code: string;
  readonly name: string;
  readonly state: DistrictState;
  /** "Đủ, đúng hạn" */
  readonly stateWords: string;
  /** Communes that reported and that have to; the bar is the one of the other, none where nobody has to. */
  readonly reported: number;
  readonly expected: number;
  /** "10/11 xã, phường, thị trấn" */
  readonly progressWords: string;
  /** "Đạt 16,53%" */
  readonly coverageWords: string;
  /** As typed in the register; '' for none. */
  readonly telephone: string;
  /** "Còn thiếu: Lạc Đạo, Chỉ Đạo"; '' when nobody is. */
  readonly missingWords: string;
  /** Whether the district has a tab to go to. */
  readonly hasTab: boolean;
}

/** The words that the page needs even when there is nothing to show. */
export interface FrameWords {
  readonly title: string;
  readonly refresh: string;
  readonly refreshing: string;
  /** Said once a refresh has come to its end. */
  readonly refreshed: string;
  /** Said when the server did not answer. */
  readonly failed: string;
}

/** The sidebar's words that belong to no district. */
export interface StatusWords extends FrameWords {
  /** "Lúc 14 giờ 45 phút ngày 18/8/2020" */
  readonly asOf: string;
  /** "207.062 người đã tiêm vắc xin trên 1.252.731 dân, chiếm 16,53% dân số." */
  readonly headline: string;
  /** "8/10 huyện đủ" */
  readonly summary: string;
  /** The checkbox that leaves the late ones alone. */
  readonly onlyLate: string;
  /** Said when the filter leaves nobody. */
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

/** Why there is nothing to show: a sentence that says what to do, and the words of the page around it. */
export interface StatusProblem {
  readonly language: 'vi' | 'en';
  readonly words: FrameWords;
  readonly problem: string;
}

/** What `readStatus` answers, and what the page is filled with. */
export type StatusAnswer = { readonly view: StatusView } | StatusProblem;

/** What `openTab` answers: null once the tab is open, or a sentence that says why not. */
export type OpenTabAnswer = { readonly problem: string } | null;

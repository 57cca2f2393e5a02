/** The digest, a mail to the province: today's result, who has not reported and how to reach them, the largest gaps. */

import type { Day } from '../domain/day';
import { added, sent, tallyOf } from '../domain/history/rates';
import { type Lateness, toCall } from '../domain/reporting/lateness';
import { largestGaps, type ProvinceReport } from '../domain/reporting/provinceReport';
import type { Settings } from '../domain/settings';
import type { Locality } from '../domain/units/locality';
import type { Messages } from '../messages';
import { formatCalendarDay, formatShare, formatSigned, formatTime } from '../messages/format';
import { gapPhrase, headline } from '../messages/phrases';
import type { Mail } from '../platform/post';
import { asHtml, asText, type Part } from './html';

/** The input of the digest. */
export interface Digest {
  readonly report: ProvinceReport;
  readonly districts: readonly { readonly locality: Locality; readonly lateness: Lateness }[];
  /** The gain in users since the last valid figures of earlier days; null without any. */
  readonly change: number | null;
  readonly day: Day;
  readonly now: Date;
  /** The URL of the Summary. */
  readonly url: string;
}

/** The number of largest gaps that are listed. */
const NAMED = 5;

/** Composes the digest. */
export function digestMail(digest: Digest, settings: Settings, text: Messages): Mail {
  const { day, now, url } = digest;
  const { mail: words, language } = text;
  const open = digest.districts.filter(({ lateness }) => lateness.state === 'open');
  const gaps = gapSentences(digest, text);
  const parts: readonly Part[] = [
    { kind: 'paragraph', text: words.digestHead(formatTime(now, language), formatCalendarDay(day)), strong: true },
    { kind: 'paragraph', text: headline(digest.report, text) },
    { kind: 'list', items: rates(digest, text) },
    { kind: 'paragraph', text: open.length === 0 ? words.nobodyMissing : words.whoIsMissing, strong: true },
    ...(open.length === 0
      ? []
      : [
          listOf(
            open.map((each) => words.missingDistrict(each.locality, each.lateness.completeness, telephones(each))),
          ),
        ]),
    ...(gaps.length === 0 ? [] : [{ kind: 'paragraph', text: words.gaps, strong: true } as const, listOf(gaps)]),
    { kind: 'link', label: words.openSummary, url },
  ];
  return {
    to: settings.mail.digestRecipients,
    cc: [],
    replyTo: settings.mail.contactMail,
    senderName: settings.mail.office,
    subject: words.digestSubject(formatCalendarDay(day)),
    text: asText(parts),
    html: asHtml(parts, language),
    attachments: [],
  };
}

/** The district's telephone number, or those of its open communes with their names. */
const telephones = ({ locality, lateness }: Digest['districts'][number]): readonly string[] =>
  toCall(locality, lateness).map((unit) => (unit === locality ? unit.telephone : `${unit.name} ${unit.telephone}`));

const listOf = (items: readonly string[]): Part => ({ kind: 'list', items });

/** Change, fill rate, reporting rate and on-time rate. */
function rates({ districts, change }: Digest, { mail: words, language }: Messages): readonly string[] {
  const tally = added(districts.map(({ lateness }) => tallyOf(lateness)));
  const { onTime, due } = tally;
  const { reported, expected } = tally.communes;
  const share = (part: number, whole: number) => formatShare(part, whole, language);
  return [
    words.change(change === null ? null : formatSigned(change, language)),
    words.fillRate(share(reported, expected), reported, expected),
    words.reportingRate(share(sent(tally), due), sent(tally), due),
    words.onTimeRate(share(onTime, due), onTime, due),
  ];
}

function gapSentences({ report }: Digest, text: Messages): readonly string[] {
  return largestGaps(report, NAMED).map((line) => gapPhrase(line, text));
}

/**
 * "Kết xuất báo cáo": composes the official report of the day and mails it as PDF and for Word to the person who asked
 * and, if Settings say so, to the recipients of the digest.
 */

import { outlookOf } from '../../domain/history/outlook';
import { provinceReport } from '../../domain/reporting/provinceReport';
import { asHtml, asText, type Part } from '../../mail/html';
import { asTrial } from '../../mail/trial';
import type { Messages } from '../../messages';
import { formatTime } from '../../messages/format';
import type { Mail } from '../../platform/post';
import type { World } from '../../platform/world';
import { reportDocx } from '../../report/asDocx';
import { reportHtml } from '../../report/asHtml';
import type { OfficialDocument } from '../../report/document';
import { officialReport } from '../../report/officialReport';
import type { LogPhase } from '../../sheets/log/logTab';
import { done, type Outcome } from '../outcome';
import type { ProvinceContext } from '../province/context';
import { logEntries } from '../province/log';
import { refreshProvince } from '../province/refreshProvince';
import { problem } from '../result';
import type { CommandContext } from '../rights/admit';
import { callerName, withCaller } from '../rights/caller';

/** Exports the report. */
export function exportReport(world: World, context: CommandContext): Outcome {
  const { settings, register, text } = context;
  const province = refreshProvince(world, context);
  const report = provinceReport(register, province.figures, settings.target, []);
  const outlook = outlookOf(register, report, province, settings);
  const { now, today } = province.moment;
  const document = officialReport({ register, report, outlook, settings, now }, text);

  const { caller } = context;
  const asker = callerName(caller, text);
  // Where Google does not tell who asked, the account that runs the command gets the report.
  const address = caller.kind === 'known' ? caller.address : world.person.address();
  const recipients = recipientsOf(address, settings);
  if (recipients.length === 0) return problem((said) => said.report.noAddress);
  const composed = mailWith(document, today, recipients, settings, text);
  const mail = settings.mail.trial ? asTrial(composed, settings.mail.contactMail || address, text) : composed;
  if (world.post.quota() < mail.to.length) return problem((said) => said.report.noQuota);
  const addresses = mail.to.join(', ');
  const time = formatTime(now, text.language);
  const log = (phase: LogPhase, detail: string) =>
    logEntries(context, now, [{ event: 'export', phase, id: now.toISOString(), action: text.report.action, detail }]);
  // Logged before sending, because a person who may not write the Log may not send the province's report either.
  log('begun', text.report.begun(asker, addresses, time));
  world.workbook.flush();
  try {
    world.post.send(mail);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    world.logError(why);
    log('failed', withCaller(text.report.notSent(addresses, why), caller, text));
    return problem((said) => said.report.refused(why));
  }
  log('done', text.report.logged(asker, addresses, time));
  return done((said) => said.report.sent(addresses));
}

function recipientsOf(asker: string, { mail }: ProvinceContext['settings']): readonly string[] {
  const others = mail.reportToDigest ? mail.digestRecipients : [];
  return [...new Set([asker, ...others].filter((address) => address !== ''))];
}

function mailWith(
  document: OfficialDocument,
  today: string,
  to: readonly string[],
  { mail: { contactMail, office } }: ProvinceContext['settings'],
  text: Messages,
): Mail {
  const parts: readonly Part[] = [
    { kind: 'paragraph', text: document.subject, strong: true },
    { kind: 'paragraph', text: text.report.mailText },
  ];
  const name = `bao-cao-${today}`;
  return {
    to,
    cc: [],
    replyTo: contactMail,
    senderName: office,
    subject: document.subject,
    text: asText(parts),
    html: asHtml(parts, text.language),
    attachments: [
      { kind: 'pdf', name: `${name}.pdf`, html: reportHtml(document) },
      { kind: 'docx', name: `${name}.docx`, parts: reportDocx(document) },
    ],
  };
}

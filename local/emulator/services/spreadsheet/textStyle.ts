/** TextStyle: colour, weight, slant and size of letters, for Range.setTextStyles. */

import type { LookChange } from '../../book/look';
import { colorOf } from './notation';

type Style = GoogleAppsScript.Spreadsheet.TextStyle;
type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** What a style sets; what is absent becomes Google's default. */
export type LetterLook = Pick<LookChange, 'color' | 'bold' | 'italic' | 'size'>;

/** A finished style. */
export class LocalTextStyle {
  constructor(readonly look: LetterLook) {}
}

/** Wraps what the methods of a builder return. */
export interface TextStyleViews {
  style(style: LocalTextStyle): Style;
  builder(builder: LocalTextStyleBuilder): Builder;
}

/** The builder of a style. */
export class LocalTextStyleBuilder
  implements Pick<Builder, 'setForegroundColor' | 'setBold' | 'setItalic' | 'setFontSize' | 'build'>
{
  private look: LetterLook = { color: undefined, bold: undefined, italic: undefined, size: undefined };

  constructor(private readonly views: TextStyleViews) {}

  setForegroundColor(cssString: string): Builder {
    return this.with({ color: colorOf(cssString) });
  }

  setBold(bold: boolean): Builder {
    return this.with({ bold: bold || undefined });
  }

  setItalic(italic: boolean): Builder {
    return this.with({ italic: italic || undefined });
  }

  setFontSize(size: number): Builder {
    return this.with({ size });
  }

  build(): Style {
    return this.views.style(new LocalTextStyle(this.look));
  }

  private with(part: LetterLook): Builder {
    this.look = { ...this.look, ...part };
    return this.views.builder(this);
  }
}

/** The icons of the page. They are decorative: each has a text beside it or a label. */

import type { ComponentChildren } from 'preact';

function Icon({ children, size = 20 }: { readonly children: ComponentChildren; readonly size?: number }) {
  return (
    <svg aria-hidden="true" class="icon" width={size} height={size} viewBox="0 0 24 24" fill="none">
      {children}
    </svg>
  );
}

function Line({ d, size = 20 }: { readonly d: string; readonly size?: number }) {
  return (
    <Icon size={size}>
      <path d={d} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </Icon>
  );
}

/** The green sheet beside the title. */
export function SheetIcon() {
  return (
    <Icon size={32}>
      <path d="M6 1.5h9l5 5V21a1.5 1.5 0 0 1-1.5 1.5h-12A1.5 1.5 0 0 1 5 21V3a1.5 1.5 0 0 1 1-1.5z" fill="#188038" />
      <path d="M15 1.5l5 5h-4a1 1 0 0 1-1-1z" fill="#81c995" />
      <path
        d="M8 11h9v8H8zm1.5 1.5v1.7h2.3v-1.7zm3.7 0v1.7h2.3v-1.7zm-3.7 3.2v1.8h2.3v-1.8zm3.7 0v1.8h2.3v-1.8z"
        fill="#fff"
        fill-rule="evenodd"
      />
    </Icon>
  );
}

export const Envelope = () => <Line d="M3.5 6.5h17v12h-17zM3.5 7l8.5 6.5L20.5 7" />;
export const Chevron = () => <Line d="M9.5 6l6 6-6 6" size={16} />;
export const Left = () => <Line d="M14.5 6l-6 6 6 6" />;
export const Right = () => <Line d="M9.5 6l6 6-6 6" />;
export const Down = () => <Line d="M6 9.5l6 6 6-6" size={16} />;
export const Back = () => <Line d="M19.5 12h-15M10.5 6l-6 6 6 6" />;
export const Cross = () => <Line d="M6 6l12 12M18 6L6 18" size={18} />;
export const Bars = () => <Line d="M4 7h16M4 12h16M4 17h16" />;
export const Lock = () => <Line d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" size={14} />;
export const ClockFace = () => <Line d="M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2" size={18} />;
export const Lamp = () => (
  <Line d="M9.5 18h5M10.5 21h3M12 3a6 6 0 0 0-3.5 10.9c.7.5 1 1.100 1 2.100h5c0-1 .3-1.600 1-2.100A6 6 0 0 0 12 3z" />
);

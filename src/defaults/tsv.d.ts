/** A table of tab-separated values, taken into the bundle as text. */
declare module '*.tsv' {
  const text: string;
  export default text;
}

/** A file of tab-separated values, bundled as text. */
declare module '*.tsv' {
  const text: string;
  export default text;
}

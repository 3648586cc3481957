interface Window {
  // biome-ignore lint: as it was before there were typings
  ddClient: any;
}

declare namespace JSX {
  interface Element {}
  interface IntrinsicElements {
    a: { onClick?: () => void };
  }
}

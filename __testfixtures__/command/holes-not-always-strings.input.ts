interface Box {
  id: string;
  label: { text: string } | null;
}

const quote = "'";

export function inspect(box: Box, other: Box | undefined) {
  window.ddClient.execHostCmd(`show ${box.id} ${box.label?.text} ${other?.id}`);
  // The quotes hold the two words and the two spaces together.
  return window.ddClient.execHostCmd(`grep ${quote}a  b${quote} file`);
}

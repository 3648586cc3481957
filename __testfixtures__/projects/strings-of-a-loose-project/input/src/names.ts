export const settings: { name: string } = { name: undefined };
export const HOST = "local";

export const fromJs = { name: "a" };
export const TOOL = "tool";

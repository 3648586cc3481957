export const tool: string = JSON.stringify({});

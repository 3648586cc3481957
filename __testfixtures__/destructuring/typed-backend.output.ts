const post = window.ddClient.extension.vm!.service!.post;
const get = window.ddClient.extension.vm!.service!.get, put = window.ddClient.extension.vm!.service!.put;

export const send = (text: string) => post("/notes", { text });
export const replace = async (text: string) => put(`/notes/${await get("/last")}`, { text });

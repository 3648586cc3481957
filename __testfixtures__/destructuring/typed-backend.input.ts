const { post } = window.ddClient.backend;
const { get, put } = window.ddClient.backend!;

export const send = (text: string) => post("/notes", { text });
export const replace = async (text: string) => put(`/notes/${await get("/last")}`, { text });

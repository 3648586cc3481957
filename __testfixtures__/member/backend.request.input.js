export function search(text) {
  return window.ddClient.backend.request({
    url: "/search",
    method: "POST",
    headers: { "X-Reason": "user" },
    data: { text },
  });
}

export function search(text) {
  return window.ddClient.extension.vm.service.request({
    url: "/search",
    method: "POST",
    headers: { "X-Reason": "user" },
    data: { text },
  });
}

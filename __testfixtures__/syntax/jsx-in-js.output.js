export const Fail = ({ text }) => <a onClick={() => window.ddClient.desktopUI.toast.error(text)}>{/* why */}Fail</a>;

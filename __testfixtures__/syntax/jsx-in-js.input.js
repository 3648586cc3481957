export const Fail = ({ text }) => <a onClick={() => window.ddClient.toastError(text)}>{/* why */}Fail</a>;

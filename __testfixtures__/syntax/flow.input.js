// @flow
type Props = {| +id: string, text: ?string |};

export const fail = ({ id, text }: Props): void => {
  (window.ddClient: any).toastError(id + (text ?? ""));
};

function logged(_value: unknown, _context?: unknown, _descriptor?: unknown): any {}

@logged
export class Panel {
  @logged fail(text: string) {
    (window as any).ddClient.desktopUI.toast.error(text);
  }
}

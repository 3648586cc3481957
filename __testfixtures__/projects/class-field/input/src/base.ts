export abstract class Service {
  protected readonly desktop = window.ddClient;

  constructor(protected readonly name: string) {}
}

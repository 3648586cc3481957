export class Place {
  readonly host: string;
  readonly port: string = "80";
  path: string = "/";
  user: string;

  constructor(readonly scheme: string) {}
}
export const place = new Place("http");

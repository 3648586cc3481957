export interface Container {
  Id: string;
  Names: string[];
}

class Store {
  backend = new Map();

  put(key, ddClient) {
    this.backend.put?.(key, ddClient);
    return this;
  }
}

export const store = () => new Store().put("a", 1);

import Docker from "dockerode";

namespace Own {
  export const client = window.ddClient;
  export function get() {
    return window.ddClient;
  }
}
export const member = () => Own.client.execHostCmd("ls -a");
export const result = () => Own.get().execHostCmd("ls -b");

namespace Merged {
  export const ddClient = new Docker();
}
namespace Merged {
  export const list = () => ddClient.listContainers();
}
namespace Merged {
  export const desk = window.ddClient;
  export namespace Inner {
    export const images = () => desk.listImages();
  }
}
export const merged = () => Merged.list();
export const inner = () => Merged.Inner.images();

namespace Outer.Nested {
  export const client = window.ddClient;
}
import Nested = Outer.Nested;
export const nested = () => [Outer.Nested.client.toastError("x"), Nested.client.toastError("y")];

namespace Hidden {
  const ddClient = new Docker();
  export const list = () => ddClient.listContainers();
}
namespace Hidden {
  export const desk = () => ddClient.toastError("the global");
}

export const hidden = () => Hidden.desk();

namespace Changed {
  export let client: any = window.ddClient;
}
Changed.client = new Docker();
export const changed = () => Changed.client.listContainers();

class Panel {}
namespace Panel {
  export const client = window.ddClient;
}
export const ofClass = () => Panel.client.toastError("z");

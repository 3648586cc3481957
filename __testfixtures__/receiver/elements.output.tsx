const docker = { listImages: () => [] };

// The client is given to each of them as a property.

const Images = ({ client }: any) => <a onClick={() => client.docker.listImages()} />;

function Prune(props: any) {
  return <a onClick={() => props.ddClient.extension.host.cli.exec("docker", ["image", "prune"])} />;
}

const Children = ({ client, children }: any) => <a onClick={() => client.desktopUI.toast.success("Done")}>{children}</a>;

const Sometimes = ({ client }: any) => <a onClick={() => client?.docker.listImages()} />;

const Spread = ({ client }: any) => <a onClick={() => client.docker.listImages()} />;

// To these something else is, or may be.

const Other = ({ client }: any) => <a onClick={() => client.listImages()} />;

const Both = ({ client }: any) => <a onClick={() => client.listImages()} />;

const Late = ({ client }: any) => <a onClick={() => client.listImages()} />;

export const Shown = ({ client }: any) => <a onClick={() => client.listImages()} />;

const Value = ({ client }: any) => <a onClick={() => client.listImages()} />;

const None = ({ client }: any) => <a onClick={() => client.listImages()} />;

export function App(props: any) {
  const client = window.ddClient;
  return (
    <>
      <Images client={client} />
      <Images client={window.ddClient} />
      <Prune ddClient={client} />
      <Children {...props} client={client}>
        Done
      </Children>
      <Sometimes client={client} />
      <Sometimes />
      <Spread {...{ client }} />
      <Other client={docker} />
      <Both client={client} />
      <Both client={docker} />
      <Late client={client} {...props} />
      <Shown client={client} />
      <Value client={client} />
      {[Value].length}
      <None />
    </>
  );
}

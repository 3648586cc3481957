// In a script a function in a block is seen around it, except in a class, and unless a name is in the way.
exports.hoisted = () => {
  {
    function ddClient() {}
  }
  ddClient.toastError("a function");
};

exports.own = (make) => {
  const client = make();
  {
    function client() {}
    client.toastError("a function");
  }
  client.toastError("not known");
};

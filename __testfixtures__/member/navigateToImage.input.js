export const openImage = ({ id, tag }) => window.ddClient.navigateToImage(id, tag);

/** The builder makes a file of a worker and says where it is. */
declare module "*?worker&url" {
  const address: string;
  export default address;
}

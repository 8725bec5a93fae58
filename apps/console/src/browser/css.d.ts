/* The style sheet of an area comes with its script. */
declare module "*.css";

/* A style sheet that comes with its script. */
declare module "*.css";

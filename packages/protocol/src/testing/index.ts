export { emptyRows, memoryPorts, type Rows } from "./memory-ports.ts";

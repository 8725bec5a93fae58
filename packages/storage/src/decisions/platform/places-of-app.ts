/** SQL of the number of places in which an app is installed, paused ones included. The database counts with each change. */
export function countOfPlaces(app: string): string {
  return `coalesce((SELECT p.places FROM app_places p WHERE p.app_id = ${app}), 0)`;
}

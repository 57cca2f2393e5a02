/** Everything in its place. */
import { Grid } from '../grid/Grid';

export function App() {
  return <Grid />;
}

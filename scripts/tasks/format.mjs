import { run } from '../process.mjs';

export default () => run('prettier', ['--write', '--log-level', 'warn', '.']);

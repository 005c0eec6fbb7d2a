/** The least a server can do: the same bytes for everybody. */
import { createServer } from 'node:http';

const body = Buffer.from(process.env.BODY ?? '');
const server = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ address: `http://127.0.0.1:${server.address().port}/` }));
});
process.on('SIGTERM', () => process.exit(0));

// Loaded by every process of a push: whatever it would ask of Google goes to the test's own server, and nothing leaves
// the machine.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const port = Number(process.env.GOOGLE_STAND_IN);

https.request = (given, ...rest) => {
  const callback = rest.find((each) => typeof each === 'function');
  const options = typeof given === 'string' || given instanceof URL ? { ...rest[0], ...parts(given) } : given;
  const { agent, createConnection, ...kept } = options;
  const headers = { ...kept.headers, 'x-asked-of': options.hostname ?? options.host };
  return http.request(
    { ...kept, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port, headers, agent: undefined },
    callback,
  );
};
https.get = (...parameters) => {
  const request = https.request(...parameters);
  request.end();
  return request;
};
globalThis.fetch = () => Promise.reject(new Error('No network in tests.'));

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connectAtHome(...parameters) {
  const [{ host = '127.0.0.1', path } = {}] = Array.isArray(parameters[0]) ? parameters[0] : parameters;
  if (path === undefined && host !== '127.0.0.1' && host !== 'localhost')
    throw new Error(`No network in tests: ${host}`);
  return connect.apply(this, parameters);
};
syncBuiltinESMExports();

function parts(address) {
  const { hostname, pathname, search } = new URL(address);
  return { hostname, path: pathname + search };
}

import { spawn } from 'node:child_process';
import { type EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type MessageBus, sessionBus } from '@jellybrick/dbus-next';

/** A session bus that only the test and the app under test are on. */
export type Bus = {
  readonly address: string;
  /** Opens one more connection; it is closed by `stop`. */
  connect(): MessageBus;
  stop(): Promise<void>;
};

// No service folders on purpose: a name that nobody owns stays unowned, so no real notification daemon,
// tray host or keyring is started by accident.
const config = (
  socket: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

const startDaemon = async (folder: string) => {
  const configFile = join(folder, 'bus.conf');
  await writeFile(configFile, config(join(folder, 'bus')));
  const daemon = spawn('dbus-daemon', [`--config-file=${configFile}`, '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  daemon.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const address = await Promise.race([
    once(createInterface(daemon.stdout), 'line').then(([line]) => String(line)),
    once(daemon, 'exit').then(([code]) => {
      throw new Error(`dbus-daemon ended with ${String(code)}: ${complaints}`);
    }),
  ]);
  return { daemon, address };
};

/** The connections to one bus, so that they can all be closed at the end. */
const connectionsTo = (address: string) => {
  const connections: MessageBus[] = [];
  return {
    connect(): MessageBus {
      const connection = sessionBus({ busAddress: address });
      // A connection that the daemon closes first reports it as an error, which unheard would end the test run.
      (connection as EventEmitter).on('error', () => {});
      connections.push(connection);
      return connection;
    },
    disconnect() {
      for (const connection of connections) connection.disconnect();
    },
  };
};

/** The session bus that we were started on, with a real desktop on it; `stop` leaves it as it is. */
export const joinBus = (): Bus => {
  const { DBUS_SESSION_BUS_ADDRESS: address } = process.env;
  if (!address) throw new Error('DBUS_SESSION_BUS_ADDRESS must name a session bus; npm run tour sets it');
  const { connect, disconnect } = connectionsTo(address);
  return { address, connect, stop: async () => disconnect() };
};

/** Starts a private session bus in a temporary folder, on which nothing is started on demand. */
export const startBus = async (): Promise<Bus> => {
  const folder = await mkdtemp(join(tmpdir(), 'hangup-bus-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const { daemon, address } = await startDaemon(folder).catch(async (error: unknown) => {
    await removeFolder();
    throw error;
  });
  const exited = once(daemon, 'exit');
  const killDaemon = () => daemon.kill('SIGKILL');
  process.once('exit', killDaemon);
  const { connect, disconnect } = connectionsTo(address);
  return {
    address,
    connect,
    async stop() {
      disconnect();
      process.off('exit', killDaemon);
      daemon.kill('SIGTERM');
      await exited;
      await removeFolder();
    },
  };
};

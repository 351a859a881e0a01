// Debian's nginx before a server of ours: found, installed with apt where that is possible, or the way to it is said.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const path = '/usr/sbin/nginx'
if (!existsSync(path)) install()

/** Why a test that needs nginx is skipped; false where there is one. In CI there has to be. */
export const wantingNginx: string | false = existsSync(path)
  ? false
  : 'There is no nginx here. Install it: sudo apt-get install nginx-light.'
if (wantingNginx && process.env.CI) throw new Error(wantingNginx)

export type Nginx = { readonly url: string; close(): Promise<void> }

/** Passes everything on to `upstream` ('127.0.0.1:8080'). `settings`: lines within `location /`, none as nginx is by itself. */
export async function openNginx(
  upstream: string,
  settings: readonly string[] = [],
): Promise<Nginx> {
  const dir = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(dir, kind)};`,
  )
  writeFileSync(
    join(dir, 'nginx.conf'),
    `daemon off; master_process off; pid ${join(dir, 'nginx.pid')}; error_log ${join(dir, 'error.log')};
events {}
http {
  access_log off; ${temporary.join(' ')}
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://${upstream}; ${settings.join(' ')} }
  }
}
`,
  )
  const child = spawn(path, ['-c', join(dir, 'nginx.conf'), '-p', dir], { stdio: 'ignore' })
  await answers(port, child)
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Resolves when connections are taken; rejects when nginx ended instead. */
async function answers(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`)
    const taken = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (taken) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], options)
}

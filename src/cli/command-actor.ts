import { userInfo } from 'node:os'

/** Who changes records by a command that opens the database itself. Those who can open it may do everything with it. */
export function commandActor() {
  const { username } = userInfo()
  return { id: `command:${username}`, name: username, role: 'ADMIN' } as const
}

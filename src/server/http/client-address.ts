import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/** Says where a request comes from, as a key for limits: an IPv4 address, or the first 64 bits of an IPv6 address. */
export type ClientAddress = (request: IncomingMessage) => string

/** Whether a text is an address, or a range of addresses such as `10.0.0.0/8`. */
export const isAddressRange = (text: string): boolean => (text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text))

/**
 * Reads the address of a client from its connection. Where that is a trusted proxy, the address is the last one in `X-Forwarded-For` that is
 * not a trusted proxy itself: what stands before it can be written by anybody.
 */
export function clientAddress(trustedProxies: readonly string[] = []): ClientAddress {
  const ranges = trustedProxies.map((text) => (text.includes('/') ? ipaddr.parseCIDR(text) : single(ipaddr.process(text))))
  const isTrusted = (address: Address) => ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits))
  return ({ socket, headers }) => {
    let client = read(socket.remoteAddress)
    if (ranges.length > 0) {
      const forwarded = [headers['x-forwarded-for'] ?? []].flat().join().split(',')
      for (let at = forwarded.length; client && isTrusted(client) && at > 0; at--) {
        const before = read(forwarded[at - 1])
        if (!before) break
        client = before
      }
    }
    return client ? keyOf(client) : 'unknown'
  }
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

const single = (address: Address): [Address, number] => [address, address.kind() === 'ipv4' ? 32 : 128]

/** An address, with or without a port. One of IPv4 within IPv6 is that of IPv4. */
function read(text = ''): Address | undefined {
  const bare = /^\s*(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+|(\S+))\s*$/.exec(text)
  const address = bare?.[1] ?? bare?.[2] ?? bare?.[3] ?? ''
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined
}

/** A subscriber line has a whole network of IPv6 addresses, of 64 bits at least. */
function keyOf(address: Address): string {
  if (!('parts' in address)) return address.toString()
  const network = address.parts.slice(0, 4).map((part) => part.toString(16))
  return `${network.join(':')}::/64`
}

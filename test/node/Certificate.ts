/**
 * A certificate that a TLS server of a test signs for itself, for `localhost` and this machine's addresses: made when it is
 * needed, so that no key lies in the repository and none runs out.
 */
import { generateKeyPairSync, randomUUID, sign } from "node:crypto"

/** A value of ASN.1 in DER: its tag, its length, its content. */
const der = (tag: number, ...content: ReadonlyArray<Uint8Array>): Buffer => {
  const whole = Buffer.concat(content)
  const length = whole.length < 128 ? [whole.length] : [0x82, whole.length >> 8, whole.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), whole])
}

const sequence = (...content: ReadonlyArray<Uint8Array>) => der(0x30, ...content)
const hex = (digits: string) => Buffer.from(digits, "hex")
const text = (tag: number, value: string) => der(tag, Buffer.from(value))
const octets = (value: Uint8Array) => der(0x04, value)
const bits = (value: Uint8Array) => der(0x03, Buffer.from([0]), value)

const ecdsaWithSha256 = sequence(der(0x06, hex("2a8648ce3d040302")))
const commonName = hex("550403")
const subjectAltName = hex("551d11")
const basicConstraints = hex("551d13")
const yes = der(0x01, Buffer.from([0xff]))

const addresses = sequence(
  text(0x82, "localhost"),
  der(0x87, Buffer.from([127, 0, 0, 1])),
  der(0x87, hex("00000000000000000000000000000001"))
)

/** A key and its certificate, as PEM. */
export const selfSigned = (): { readonly key: string; readonly cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const name = sequence(der(0x31, sequence(der(0x06, commonName), text(0x0c, randomUUID()))))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(text(0x17, "200101000000Z"), text(0x18, "21200101000000Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      0xa3,
      sequence(
        sequence(der(0x06, subjectAltName), octets(addresses)),
        sequence(der(0x06, basicConstraints), yes, octets(sequence(yes)))
      )
    )
  )
  const certificate = sequence(body, ecdsaWithSha256, bits(sign("sha256", body, privateKey)))
  const lines = certificate.toString("base64").replace(/.{64}/g, "$&\n")
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
  }
}

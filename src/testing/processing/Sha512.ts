/**
 * SHA-512 (FIPS 180-4) in plain TypeScript. The Web's own digest answers in a promise, which a test that moves Effect's
 * clock cannot wait for; NOMAD's ids and hashes are made of short texts and small files, so this is fast enough.
 */

/** The round constants: high and low words. */
const constants = Uint32Array.of(
  0x428a2f98,
  0xd728ae22,
  0x71374491,
  0x23ef65cd,
  0xb5c0fbcf,
  0xec4d3b2f,
  0xe9b5dba5,
  0x8189dbbc,
  0x3956c25b,
  0xf348b538,
  0x59f111f1,
  0xb605d019,
  0x923f82a4,
  0xaf194f9b,
  0xab1c5ed5,
  0xda6d8118,
  0xd807aa98,
  0xa3030242,
  0x12835b01,
  0x45706fbe,
  0x243185be,
  0x4ee4b28c,
  0x550c7dc3,
  0xd5ffb4e2,
  0x72be5d74,
  0xf27b896f,
  0x80deb1fe,
  0x3b1696b1,
  0x9bdc06a7,
  0x25c71235,
  0xc19bf174,
  0xcf692694,
  0xe49b69c1,
  0x9ef14ad2,
  0xefbe4786,
  0x384f25e3,
  0x0fc19dc6,
  0x8b8cd5b5,
  0x240ca1cc,
  0x77ac9c65,
  0x2de92c6f,
  0x592b0275,
  0x4a7484aa,
  0x6ea6e483,
  0x5cb0a9dc,
  0xbd41fbd4,
  0x76f988da,
  0x831153b5,
  0x983e5152,
  0xee66dfab,
  0xa831c66d,
  0x2db43210,
  0xb00327c8,
  0x98fb213f,
  0xbf597fc7,
  0xbeef0ee4,
  0xc6e00bf3,
  0x3da88fc2,
  0xd5a79147,
  0x930aa725,
  0x06ca6351,
  0xe003826f,
  0x14292967,
  0x0a0e6e70,
  0x27b70a85,
  0x46d22ffc,
  0x2e1b2138,
  0x5c26c926,
  0x4d2c6dfc,
  0x5ac42aed,
  0x53380d13,
  0x9d95b3df,
  0x650a7354,
  0x8baf63de,
  0x766a0abb,
  0x3c77b2a8,
  0x81c2c92e,
  0x47edaee6,
  0x92722c85,
  0x1482353b,
  0xa2bfe8a1,
  0x4cf10364,
  0xa81a664b,
  0xbc423001,
  0xc24b8b70,
  0xd0f89791,
  0xc76c51a3,
  0x0654be30,
  0xd192e819,
  0xd6ef5218,
  0xd6990624,
  0x5565a910,
  0xf40e3585,
  0x5771202a,
  0x106aa070,
  0x32bbd1b8,
  0x19a4c116,
  0xb8d2d0c8,
  0x1e376c08,
  0x5141ab53,
  0x2748774c,
  0xdf8eeb99,
  0x34b0bcb5,
  0xe19b48a8,
  0x391c0cb3,
  0xc5c95a63,
  0x4ed8aa4a,
  0xe3418acb,
  0x5b9cca4f,
  0x7763e373,
  0x682e6ff3,
  0xd6b2b8a3,
  0x748f82ee,
  0x5defb2fc,
  0x78a5636f,
  0x43172f60,
  0x84c87814,
  0xa1f0ab72,
  0x8cc70208,
  0x1a6439ec,
  0x90befffa,
  0x23631e28,
  0xa4506ceb,
  0xde82bde9,
  0xbef9a3f7,
  0xb2c67915,
  0xc67178f2,
  0xe372532b,
  0xca273ece,
  0xea26619c,
  0xd186b8c7,
  0x21c0c207,
  0xeada7dd6,
  0xcde0eb1e,
  0xf57d4f7f,
  0xee6ed178,
  0x06f067aa,
  0x72176fba,
  0x0a637dc5,
  0xa2c898a6,
  0x113f9804,
  0xbef90dae,
  0x1b710b35,
  0x131c471b,
  0x28db77f5,
  0x23047d84,
  0x32caab7b,
  0x40c72493,
  0x3c9ebe0a,
  0x15c9bebc,
  0x431d67c4,
  0x9c100d4c,
  0x4cc5d4be,
  0xcb3e42b6,
  0x597f299c,
  0xfc657e2a,
  0x5fcb6fab,
  0x3ad6faec,
  0x6c44198c,
  0x4a475817
)

/** The state before the first block: high and low words. */
const initial = [
  0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b, 0x3c6ef372, 0xfe94f82b, 0xa54ff53a, 0x5f1d36f1, 0x510e527f,
  0xade682d1, 0x9b05688c, 0x2b3e6c1f, 0x1f83d9ab, 0xfb41bd6b, 0x5be0cd19, 0x137e2179
]

/** The message, a one bit, zeros, and the length in bits, in whole blocks of 128 bytes. */
const padded = (bytes: Uint8Array): DataView => {
  const out = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128)
  out.set(bytes)
  out[bytes.length] = 0x80
  const view = new DataView(out.buffer)
  view.setUint32(out.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(out.length - 4, (bytes.length << 3) >>> 0)
  return view
}

/** The half of a 64-bit word, rotated right by fewer than 32 bits, that starts with `high`. */
const rotate = (high: number, low: number, bits: number): number => (high >>> bits) | (low << (32 - bits))

/** What a sum of low halves carries into the high halves. */
const carry = (sum: number): number => (sum / 0x100000000) | 0

/** The 80 words that a block is stretched to, high and low. */
const schedule = (words: Uint32Array, view: DataView, offset: number): void => {
  for (let i = 0; i < 32; i++) words[i] = view.getUint32(offset + 4 * i)
  for (let i = 32; i < 160; i += 2) {
    const ah = words[i - 30]!
    const al = words[i - 29]!
    const bh = words[i - 4]!
    const bl = words[i - 3]!
    const s0h = rotate(ah, al, 1) ^ rotate(ah, al, 8) ^ (ah >>> 7)
    const s0l = rotate(al, ah, 1) ^ rotate(al, ah, 8) ^ rotate(al, ah, 7)
    const s1h = rotate(bh, bl, 19) ^ rotate(bl, bh, 29) ^ (bh >>> 6)
    const s1l = rotate(bl, bh, 19) ^ rotate(bh, bl, 29) ^ rotate(bl, bh, 6)
    const low = (s0l >>> 0) + (s1l >>> 0) + words[i - 13]! + words[i - 31]!
    words[i + 1] = low
    words[i] = s0h + s1h + words[i - 14]! + words[i - 32]! + carry(low)
  }
}

/** Adds the mixed variables to the state. */
const addTo = (state: Uint32Array, mixed: ReadonlyArray<number>): void => {
  for (let i = 0; i < 16; i += 2) {
    const low = state[i + 1]! + (mixed[i + 1]! >>> 0)
    state[i + 1] = low
    state[i] = state[i]! + mixed[i]! + carry(low)
  }
}

/** Mixes one block into the state: 80 rounds on eight variables, each a high and a low word of its own for speed. */
const compress = (state: Uint32Array, words: Uint32Array): void => {
  let [ah, al, bh, bl] = [state[0]!, state[1]!, state[2]!, state[3]!]
  let [ch, cl, dh, dl] = [state[4]!, state[5]!, state[6]!, state[7]!]
  let [eh, el, fh, fl] = [state[8]!, state[9]!, state[10]!, state[11]!]
  let [gh, gl, hh, hl] = [state[12]!, state[13]!, state[14]!, state[15]!]
  for (let i = 0; i < 160; i += 2) {
    const s1h = rotate(eh, el, 14) ^ rotate(eh, el, 18) ^ rotate(el, eh, 9)
    const s1l = rotate(el, eh, 14) ^ rotate(el, eh, 18) ^ rotate(eh, el, 9)
    const low1 = (hl >>> 0) + (s1l >>> 0) + (((el & fl) ^ (~el & gl)) >>> 0) + constants[i + 1]! + words[i + 1]!
    const high1 = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + constants[i]! + words[i]! + carry(low1)) | 0
    const s0h = rotate(ah, al, 28) ^ rotate(al, ah, 2) ^ rotate(al, ah, 7)
    const s0l = rotate(al, ah, 28) ^ rotate(ah, al, 2) ^ rotate(ah, al, 7)
    const low2 = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0)
    const high2 = (s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + carry(low2)) | 0
    hh = gh
    hl = gl
    gh = fh
    gl = fl
    fh = eh
    fl = el
    const e = (dl >>> 0) + (low1 >>> 0)
    eh = (dh + high1 + carry(e)) | 0
    el = e | 0
    dh = ch
    dl = cl
    ch = bh
    cl = bl
    bh = ah
    bl = al
    const a = (low1 >>> 0) + (low2 >>> 0)
    ah = (high1 + high2 + carry(a)) | 0
    al = a | 0
  }
  addTo(state, [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl])
}

/** The 64 bytes of the digest. */
export const digest = (bytes: Uint8Array): Uint8Array => {
  const view = padded(bytes)
  const state = Uint32Array.from(initial)
  const words = new Uint32Array(160)
  for (let offset = 0; offset < view.byteLength; offset += 128) {
    schedule(words, view, offset)
    compress(state, words)
  }
  const out = new DataView(new ArrayBuffer(64))
  state.forEach((word, index) => out.setUint32(4 * index, word))
  return new Uint8Array(out.buffer)
}

/**
 * Archives of files that are no zips: the server unpacks them as well, whatever they are called.
 */
import { each, main, type Scenario } from "../Step.ts"

/** `a.txt` and `sub/b.archive.json` as tar, compressed in the ways that the server undoes. */
const archives = {
  gz: "H4sIADqwDWsC/+3TPQ6CQBCG4a09hdkDIKyETSi9iBl0EzT8JLAQDeHugpXaiya8T/NNZoqpPgn8zavvCidJHD9z8pnz9WWe94k1Rm1DtYCu9dJML9U65a4o6o3CSrVdtssCaU75pXfBta2rH/R/b9/7H0XG0v9FDLp0Xs7iRaeDdpVv7sdKSqdTfdDjSEEAAAAAAAAAAAAAAAD+3APGKGkeACgAAA==",
  bz2: "QlpoOTFBWSZTWbv7KU0AAI5fgMuQUAH9kBABAAj+d59qCIggAJINRD1AAAAAAGIJKJNHlAxPUMRmoxGgaF3fWH5+TUAZwYxAInMSBpDfwmNQ5IQwDFpdGvI59ZZW0jwThgItjIIkLYTDa4G45OHReV5iCDi858DjHbP3Grz7qBdPbD2HzjevZEhk0iIwpRNtCiBZIU9R5Oma0GMB+LuSKcKEhd/ZSmg=",
  xz: "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AJ9dADCLiofEDvKXpPh1PcWp7dmabcq1hA72NeWmbvLrXwVQpzh82uVtIncNye31hSKS6oKoLXNvIsoXqFHNbUWYDaScOiF4Ih00Khubv/SIgy/rAOnjYNHDhjTCOGoXyS5Rjc4c+5ZlQnqkfbnmKkxGUtU/3nQ44vxGHyG0pzLLmuWVuoJgXCpB/25lqYbIW8zRcHo+mcZ0YC3DYO//XKmwAAAAq4ZnQfBCnzAAAbsBgFAAAFCG3Q+xxGf7AgAAAAAEWVo="
}

const cut = archives.gz.slice(0, 120)

const compressed: Scenario = {
  name: "compressed files",
  steps: [
    ...Object.entries(archives).flatMap(([kind, base64]) => [
      main(`POST /uploads?upload_name={run} ${kind}&file_name=files.tar.${kind}`, {
        base64,
        capture: { upload: "upload_id" }
      }),
      ...each("main", [
        "GET /uploads/{upload}",
        "GET /uploads/{upload}/rawdir/",
        "GET /uploads/{upload}/rawdir/sub",
        "GET /uploads/{upload}/raw/sub/b.archive.json"
      ]),
      main(`PUT /uploads/{upload}/raw/more?file_name=nameless`, { base64 }),
      main("GET /uploads/{upload}/rawdir/more"),
      main(`PUT /uploads/{upload}/raw/kept?file_name=files.${kind}&auto_decompress=false`, { base64 }),
      main("GET /uploads/{upload}/rawdir/kept"),
      main(`GET /uploads/{upload}/raw/kept/files.${kind}?decompress=true`, { unstable: ["bytes"] }),
      main("DELETE /uploads/{upload}")
    ]),
    main("POST /uploads?upload_name={run} cut&file_name=cut.tar.gz", { base64: cut, capture: { upload: "upload_id" } }),
    main("GET /uploads/{upload}", { unstable: ["data.errors", "data.last_status_message"] }),
    main("DELETE /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [compressed]

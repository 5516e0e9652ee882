/** NOMAD's own sections, read from their table. */
import { assert, describe, it } from "@effect/vitest"
import * as KnownSections from "../../../src/testing/processing/KnownSections.ts"
import * as Metainfo from "../../../src/testing/processing/Metainfo.ts"

const v1 = "nomad.datamodel.metainfo.basesections.v1"
const eln = "nomad.datamodel.metainfo.eln"

describe("KnownSections", () => {
  it("reads types with their bits, shapes and units", () => {
    assert.deepStrictEqual(KnownSections.typeOf('float64[3][1..*][] virtual {"unit":"meter","default":[]}'), {
      word: "float",
      bits: "64",
      shape: [3, "1..*", "*"],
      isVirtual: true,
      more: { unit: "meter", default: [] }
    })
    assert.deepStrictEqual(KnownSections.typeOf("str"), {
      word: "str",
      bits: "",
      shape: [],
      isVirtual: false,
      more: {}
    })
  })

  it("has every base, and every section that is part of another", () => {
    const others = new Set(["nomad.metainfo.metainfo.Quantity"])
    for (const [name, { bases, sub_sections }] of KnownSections.all) {
      for (const each of [...bases, ...Object.values(sub_sections).map((section) => section.replace("[]", ""))]) {
        assert.isTrue(KnownSections.all.has(each) || others.has(each), `${each}, which ${name} needs`)
      }
    }
  })

  it("finds sections in the modules that import them", () => {
    const names = [
      `${eln}.ELNSample`,
      `${eln}.Process`,
      `${eln}.Ensemble`,
      "nomad.datamodel.metainfo.basesections.Entity"
    ]
    assert.deepStrictEqual(
      names.map((name) => Metainfo.definition(name)?.qualified_name),
      [`${eln}.ELNSample`, `${v1}.Process`, `${v1}.CompositeSystem`, `${v1}.Entity`]
    )
    assert.isUndefined(Metainfo.definition(`${eln}.Nothing`))
  })

  it("tells what a section has of its own from what it inherits", () => {
    const sample = Metainfo.definition(`${eln}.ELNSample`)
    assert.strictEqual(sample?.quantities.get("tags")?.owner, `${eln}.ELNSample`)
    assert.deepInclude(sample?.quantities.get("lab_id"), { owner: `${v1}.BaseSection`, kind: "str", plain: true })
    assert.isTrue(sample !== undefined && Metainfo.isA(sample, `${v1}.CompositeSystem`))
  })
})

# What `make demo` shows: three providers that conform, one that does not, in two languages and as a page.
set -u
parasta="$BIN/parasta"
faulty=examples/providers/virhelan-ammattiopisto/processes.yaml

run() {
    printf '\n$ parasta %s\n' "$*"
    "$parasta" "$@"
    code=$?
    [ "$code" -le 1 ] || exit "$code"
}

run check --lang fi examples/providers/havukosken-ammattiopisto examples/providers/ostanas-yrkesinstitut examples/providers/saariston-ammattikampus
run check --lang fi "$faulty"
run check --lang sv --show violation "$faulty"
mkdir -p "$(dirname "$REPORT")"
run check --lang fi --format html --output "$REPORT" "$faulty"

printf '\nRaportti / Rapport / Report: %s\n' "$REPORT"
printf '\nKokeile seuraavaksi / Prova härnäst / Try next:\n'
printf '  %s init OMA-KANSIO            # aloitustiedosto omille prosesseille\n' "$parasta"
printf '  %s explain stage-not-covered  # mitä sääntö vaatii ja miksi\n' "$parasta"
printf '  %s model --stage 4            # kansallinen prosessikartta\n' "$parasta"
printf '  %s concept show koulutussopimus\n' "$parasta"

#!/bin/sh
# Install LegSeg for this user alone: run by the self-extracting file. No root, no network.
#   ./legseg-VERSION-x86_64.run                        into ~/.local/opt/legseg
#   LEGSEG_PREFIX=/some/place ./legseg-….run           elsewhere
set -eu
umask 077
data="${XDG_DATA_HOME:-$HOME/.local/share}"
prefix="${LEGSEG_PREFIX:-$HOME/.local/opt/legseg}"
bin="$HOME/.local/bin"

if [ -e "$prefix" ] && [ ! -x "$prefix/uninstall.sh" ]; then
    echo "legseg: $prefix is there already and isn't LegSeg's. Choose another with LEGSEG_PREFIX." >&2
    exit 1
fi
# The old program goes only when the new one lies complete beside it.
mkdir -p "$(dirname "$prefix")"
rm -rf "$prefix.new"
cp -a program "$prefix.new"

files="applications/legseg.desktop mime/packages/legseg.xml man/man1/legseg.1.gz
icons/hicolor/scalable/apps/legseg.svg icons/hicolor/256x256/apps/legseg.png"
for file in $files; do
    mkdir -p "$(dirname "$data/$file")"
    case "$file" in
        *.desktop) sed "s|@PROGRAM@|$prefix|g" "around/share/$file" >"$data/$file" ;;
        *) cp "around/share/$file" "$data/$file" ;;
    esac
done
cat >"$prefix.new/uninstall.sh" <<END
#!/bin/sh
# Remove LegSeg; the study library, settings and exports stay.
set -eu
for file in $(echo $files); do rm -f "$data/\$file"; done
[ "\$(readlink "$bin/legseg")" = "$prefix/legseg" ] && rm -f "$bin/legseg"
rm -rf "$prefix"
# The desktop's own caches go with the last file they were made from.
if rmdir "$data/mime/packages" 2>/dev/null; then rm -rf "$data/mime"
elif command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$data/applications" 2>/dev/null || true
fi
if [ "\$(ls "$data/applications" 2>/dev/null)" = mimeinfo.cache ]; then
    rm -f "$data/applications/mimeinfo.cache"
fi
END
chmod 700 "$prefix.new/uninstall.sh"
rm -rf "$prefix"
mv "$prefix.new" "$prefix"
mkdir -p "$bin"
ln -sfn "$prefix/legseg" "$bin/legseg"
command -v update-desktop-database >/dev/null && update-desktop-database -q "$data/applications" || true
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
echo "LegSeg is in $prefix: start it from the menu, or as $bin/legseg."
echo "To remove it: $prefix/uninstall.sh (your library stays)."

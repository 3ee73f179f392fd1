#!/bin/sh
# Build, sign and notarise LegSeg.dmg on a Mac.
# Untested: no Mac has been at hand. See docs/installing.md.
#   DEVELOPER_ID="Developer ID Application: NAME (TEAM)" NOTARY_PROFILE=legseg installer/macos/build.sh
set -eu
cd "$(dirname "$0")/../.."
: "${DEVELOPER_ID:?the name of a Developer ID certificate in the keychain}"
: "${NOTARY_PROFILE:?a profile that notarytool store-credentials has kept}"

make setup
.venv/bin/python installer/build.py --only freeze
app="dist/standard/LegSeg.app"
# Inside out: every library first, the program last.
find "$app/Contents" \( -name '*.so' -o -name '*.dylib' \) -exec \
    codesign --force --timestamp --options runtime --sign "$DEVELOPER_ID" {} +
codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist \
    --sign "$DEVELOPER_ID" "$app"
codesign --verify --deep --strict "$app"

version=$(.venv/bin/python -c 'from importlib.metadata import version; print(version("legseg"))')
image="dist/LegSeg-$version.dmg"
hdiutil create -volname LegSeg -srcfolder "$app" -ov -format ULFO "$image"
xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$image"

#!/bin/sh
# The media bucket and an account that may use it and nothing else. Safe to run again.
set -eu
mc alias set --quiet store http://minio:9000 harborsmith-root "$MINIO_ROOT_PASSWORD" >/dev/null
mc mb --ignore-existing "store/$BUCKET"
cat >/tmp/policy.json <<JSON
{
	"Version": "2012-10-17",
	"Statement": [
		{ "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetBucketLocation", "s3:ListBucketMultipartUploads"], "Resource": ["arn:aws:s3:::$BUCKET"] },
		{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], "Resource": ["arn:aws:s3:::$BUCKET/*"] }
	]
}
JSON
mc admin user add store "$KEY" "$SECRET"
mc admin policy create store harborsmith-media /tmp/policy.json
case "$(mc admin policy entities store --user "$KEY")" in
*harborsmith-media*) ;;
*) mc admin policy attach store harborsmith-media --user "$KEY" ;;
esac

{{- define "rasid.name" -}}
{{- $name := ternary .Release.Name (printf "%s-rasid" .Release.Name) (contains "rasid" .Release.Name) -}}
{{- $name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- define "rasid.selector" -}}
app.kubernetes.io/name: rasid
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "rasid.labels" -}}
{{ include "rasid.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "rasid.podMetadata" -}}
labels:
  {{- include "rasid.labels" . | nindent 2 }}
  {{- with .root.Values.podLabels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with .root.Values.podAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "rasid.podSettings" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 65532
  runAsGroup: 65532
  fsGroup: 65532
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{/* Image, user, environment: what every container has. Takes root, and settings of the component. */}}
{{- define "rasid.container" -}}
{{- $config := default .root.Values.configSecret .settings.configSecret -}}
image: "{{ .root.Values.image.repository }}:{{ default .root.Chart.AppVersion .root.Values.image.tag }}"
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
env:
  - name: RASID_BOOTSTRAP_SERVERS
    value: {{ required "kafka.bootstrapServers is required" .root.Values.kafka.bootstrapServers | quote }}
  - name: RASID_SCHEMA_REGISTRY
    value: {{ required "schemaRegistry.url is required" .root.Values.schemaRegistry.url | quote }}
  - name: RASID_LOG_FORMAT
    value: {{ .root.Values.logFormat }}
  {{- if $config }}
  - name: RASID_CONFIG
    value: /etc/rasid/config/client.properties
  {{- end }}
  {{- with .settings.javaOptions }}
  - name: JDK_JAVA_OPTIONS
    value: {{ . | quote }}
  {{- end }}
{{- end }}

{{- define "rasid.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- if default .root.Values.configSecret .settings.configSecret }}
- name: config
  mountPath: /etc/rasid/config
  readOnly: true
{{- end }}
{{- range $i, $mount := .root.Values.secretMounts }}
- name: secret-{{ $i }}
  mountPath: {{ $mount.path }}
  readOnly: true
{{- end }}
{{- end }}

{{- define "rasid.volumes" -}}
# native code of RocksDB and zstd is unpacked here
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
{{- with default .root.Values.configSecret .settings.configSecret }}
- name: config
  secret:
    secretName: {{ . }}
{{- end }}
{{- range $i, $mount := .root.Values.secretMounts }}
- name: secret-{{ $i }}
  secret:
    secretName: {{ $mount.secret }}
{{- end }}
{{- end }}

{{- define "rasid.claim" -}}
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  {{- with .className }}
  storageClassName: {{ . }}
  {{- end }}
  resources:
    requests:
      storage: {{ .size }}
{{- end }}
